-- Limited input (RFC 8628): a device waits with a device code for a user who types the user code. The device code stands
-- here hashed, the user code under a keyed hash, as it is short.
create table limited_input_codes (
  device_code_hash varchar(64) primary key,
  user_code_mac    varchar(64) not null unique,
  client_id        varchar(64) not null references applications (id) on delete cascade,
  scope            varchar(32) not null,
  expires_on       bigint      not null,
  interval_seconds int         not null,
  polled_on        bigint,
  state            varchar(16) not null,
  family_id        varchar(64) references token_families (id) on delete cascade
);
create index limited_input_codes_by_client on limited_input_codes (client_id, expires_on);
