"""Signing a message by Standard Webhooks, so that its receiver knows that it is the hall's and how old it is.

https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
"""

import base64
import binascii
import hashlib
import hmac

_PREFIX = "whsec_"
_SHORTEST, _LONGEST = 24, 64


def key_of(secret: str) -> bytes:
    """The key in ``whsec_…``. Raises ValueError, which says what a secret looks like."""
    try:
        key = base64.b64decode(secret.removeprefix(_PREFIX), validate=True)
    except binascii.Error:
        key = b""
    if not secret.startswith(_PREFIX) or not _SHORTEST <= len(key) <= _LONGEST:
        raise ValueError(
            f"secret must be {_PREFIX} and the Base64 of {_SHORTEST} to {_LONGEST} bytes: "
            "`echo whsec_$(openssl rand -base64 32)` makes one"
        )
    return key


def signed_headers(key: bytes, message_id: str, second: int, body: bytes) -> dict[str, str]:
    """The headers of a message that is sent at that second of Unix time."""
    signed = f"{message_id}.{second}.".encode() + body
    signature = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    return {"webhook-id": message_id, "webhook-timestamp": str(second), "webhook-signature": f"v1,{signature}"}
