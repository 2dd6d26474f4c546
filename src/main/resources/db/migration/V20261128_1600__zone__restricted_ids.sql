-- Why: objects of one table were numbered in one row, and a version is copied or a file brought in by one statement, so that
-- numbers missing between what everybody sees told how many restricted objects lie among them. These are numbered apart,
-- from 2^40 on, where the others never come.

create sequence planning.restricted_object_id start 1099511627776;
