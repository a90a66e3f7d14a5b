"""A seat's one-time code: Crockford's base32, which has no I, L, O or U to misread.

The alphabet and its leniencies are Douglas Crockford's, https://www.crockford.com/base32.html.
"""

from domain.spelling import plain

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SHORTEST, LONGEST = 8, 24

_MISREAD = str.maketrans("OIL", "011", "-")


def normal_code(text: str) -> str | None:
    """The one spelling of a code, of 8 to 24 characters, without hyphens; None when it is no code."""
    typed = plain(text)
    if not typed.isascii():
        return None
    code = typed.upper().translate(_MISREAD)
    return code if SHORTEST <= len(code) <= LONGEST and set(code) <= set(ALPHABET) else None


def spell_code(random: bytes) -> str:
    """A code of ten characters, ``XXXXX-XXXXX``, from at least seven random bytes."""
    bits = int.from_bytes(random[:7], "big")
    letters = "".join(ALPHABET[(bits >> (5 * place)) & 31] for place in range(10))
    return f"{letters[:5]}-{letters[5:]}"
