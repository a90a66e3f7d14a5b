"""The rules of the hall: frozen dataclasses and pure functions, exact integers and Fractions.

Nothing here can wait, read a clock, draw a random number or touch a file: time, nonces and seeds arrive as arguments.
"""
