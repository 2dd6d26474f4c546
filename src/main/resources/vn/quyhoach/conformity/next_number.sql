-- The next numbers of a year; answers the last of them.
insert into planning.check_number (year, last)
values (:year, :count)
on conflict (year) do update set last = planning.check_number.last + :count
returning last
