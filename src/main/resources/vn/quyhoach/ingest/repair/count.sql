-- How many repairs were made.
select count(*) from import_change where applied
