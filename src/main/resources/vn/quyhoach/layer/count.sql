select count(*)
from ${view} feature
where ${asked}
