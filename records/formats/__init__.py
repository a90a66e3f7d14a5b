"""Files of ballots in the forms that others publish: Pabulib, PrefLib, BLT, grouped CSV; read exactly, or refused."""
