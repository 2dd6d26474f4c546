-- One line in the trail.
insert into audit.event (actor, action, subject, details)
values (:actor, :action, :subject, cast(:details as jsonb))
