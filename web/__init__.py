"""What the hall serves over HTTP: Telegram's webhook, health and metrics."""
