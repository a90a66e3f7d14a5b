"""Could it flip? What would have to become of the seats in doubt for a result to be another one.

A seat is in doubt where its ballot is contested, was cast by a proxy or with somebody's help, or where it is recused
against its holder's word. Whatever could have stood on its ballot is a *turn*: any ballot that the paper allows, or
none. ``words`` answers of yes, no and consent, ``options`` of every other method.
"""
