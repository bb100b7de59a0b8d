-- Devices that are shared, by e-mail address: whether somebody has an account with it plays no part until the answer,
-- which names the user from then on. An invitation that waits is for whoever has proven to read that address.
create table shares (
  id          varchar(64)  primary key,
  device_id   varchar(64)  not null references devices (id) on delete cascade,
  email       varchar(254) not null,
  invited_id  varchar(64)  references users (id) on delete cascade,
  status      varchar(16)  not null,
  shared_on   bigint       not null,
  answered_on bigint,
  unique (device_id, email)
);
create index shares_by_email on shares (email);
create index shares_by_invited on shares (invited_id);
