-- Keeps a token's fingerprint; the token itself is shown once and kept nowhere.
insert into security.token (account_id, label, token_sha256, expires_at)
values (:account, :label, :sha256, cast(:expires as timestamptz))
returning id
