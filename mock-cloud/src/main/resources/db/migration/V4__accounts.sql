-- An account is used only after its e-mail address was proven; those that were there before count as proven.
alter table users add column activated_on bigint;
update users set activated_on = created_on;

-- When the browser was last seen: a session that is not used ends before its time.
alter table browser_sessions add column seen_on bigint default 0 not null;
update browser_sessions set seen_on = created_on;
create index browser_sessions_by_user on browser_sessions (user_id);

-- Links that were mailed and not used yet. The link itself stands here only as a hash, what it leads to under seal.
create table mailed_links (
  token_hash varchar(64)   primary key,
  kind       varchar(16)   not null,
  user_id    varchar(64)   not null references users (id) on delete cascade,
  sealed     varchar(8000) not null,
  expires_on bigint        not null
);
create index mailed_links_by_user on mailed_links (user_id, kind);
