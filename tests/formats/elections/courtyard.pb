META
key;value
description;Budget of the courtyard, 2026
country;Poland
unit;Courtyard
instance;2026
num_projects;4
num_votes;6
budget;10000.50
vote_type;approval
rule;greedy
date_begin;01.03.2026
date_end;15.03.2026
max_length;3
language;en
currency;PLN
comment;#1: Made up for tests.
PROJECTS
project_id;cost;votes;name;category;selected
L1;6000;5;"Lights by the gate; and ""the arch""";safety;1
B2;5000;3;Benches 长椅;"public space,sport";0
T3;4000.50;2;Trees;;1
S4;800;1;Sandpit;;0
VOTES
voter_id;vote;age
1;L1,B2;34
2;B2,L1;51
3;L1,T3,S4;47
4;L1;29
5;T3,L1;70
6;B2;18
