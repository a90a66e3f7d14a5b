"""Playing the sample matter: people of a made-up estate who reach the hall as Telegram would, over HTTP alone."""
