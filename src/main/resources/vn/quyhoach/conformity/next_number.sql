-- The next number of a year.
insert into planning.check_number (year, last)
values (:year, 1)
on conflict (year) do update set last = planning.check_number.last + 1
returning last
