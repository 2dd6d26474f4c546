-- Why: a dossier of some gigabytes comes over lines that break. What has arrived stays, and the rest follows. The bytes
-- lie in a folder under the id; how many there are is the length of the file, which no crash makes untrue.

create schema upload;

create table upload.upload (
    id uuid primary key,
    -- the account that sends it, and the only one that sees it
    owner text not null,
    -- bytes, as declared before the first of them came
    length bigint not null check (length >= 0),
    file_name text not null,
    -- the header Upload-Metadata as it came, to be given back
    metadata text not null,
    created_at timestamptz not null,
    -- a while after the last bytes
    expires_at timestamptz not null
);
create index upload_of_owner on upload.upload (owner, created_at);
create index upload_expiry on upload.upload (expires_at);
