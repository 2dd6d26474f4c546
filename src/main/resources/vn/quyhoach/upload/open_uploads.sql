-- How many uploads an account has, and how many bytes they may come to.
select count(*) as count, coalesce(sum(length), 0)::bigint as bytes
from upload.upload
where owner = :owner
