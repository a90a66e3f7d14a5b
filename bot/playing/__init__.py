"""Playing the sample matter: people of a made-up estate who talk to the hall as Telegram would, over HTTP and no other way."""
