-- Why: what lies in layers that not everybody may see is not kept with the check at all. Plan versions do not change, so
-- it is read again for those who may see it, and a record is the same whoever made it and whoever reads it.

alter table planning.conformity_check drop column restricted;
