-- Now, by the clock that the beginnings of statements are told by.
select clock_timestamp()
