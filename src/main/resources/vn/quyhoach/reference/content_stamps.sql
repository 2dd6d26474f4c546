-- When each subject was last changed; a subject without a line never was.
select subject, stamp
from planning.content_stamp
