-- One SQL for H2 and PostgreSQL. Times are milliseconds since the epoch. Secrets stand here only hashed or sealed.

create table users (
  id            varchar(64)  primary key,
  name          varchar(64)  not null unique,
  email         varchar(254) not null unique,
  full_name     varchar(128) not null,
  password_hash varchar(100) not null,
  created_on    bigint       not null,
  modified_on   bigint       not null
);

create table browser_sessions (
  id_hash    varchar(64) primary key,
  user_id    varchar(64) not null references users (id) on delete cascade,
  csrf_token varchar(64) not null,
  created_on bigint      not null,
  expires_on bigint      not null
);

create table applications (
  id            varchar(64)   primary key,
  owner_id      varchar(64)   not null references users (id) on delete cascade,
  name          varchar(64)   not null,
  description   varchar(1500) not null,
  redirect_uris varchar(4000) not null,
  methods       varchar(200)  not null,
  permissions   varchar(4000) not null,
  secret_hash   varchar(64),
  created_on    bigint        not null
);

create table grants (
  user_id     varchar(64)   not null references users (id) on delete cascade,
  client_id   varchar(64)   not null references applications (id) on delete cascade,
  permissions varchar(4000) not null,
  granted_on  bigint        not null,
  primary key (user_id, client_id)
);
create index grants_by_client on grants (client_id, user_id);

-- One sign-in of a user in an application: its code, refresh tokens and access tokens live and end together. The row is
-- locked by every change, so that an exchange or a rotation cannot race with the end of the family.
create table token_families (
  id         varchar(64) primary key,
  user_id    varchar(64) not null references users (id) on delete cascade,
  client_id  varchar(64) not null references applications (id) on delete cascade,
  scope      varchar(32) not null,
  started_on bigint      not null,
  ended_on   bigint
);
create index token_families_by_grant on token_families (user_id, client_id);

create table authorization_codes (
  code_hash      varchar(64)   primary key,
  family_id      varchar(64)   not null references token_families (id) on delete cascade,
  redirect_uri   varchar(1000) not null,
  redirect_given boolean       not null,
  code_challenge varchar(64)   not null,
  expires_on     bigint        not null,
  used_on        bigint
);
create index authorization_codes_by_family on authorization_codes (family_id);

create table signing_keys (
  kid           varchar(64)   primary key,
  sealed_jwk    varchar(2000) not null,
  created_on    bigint        not null,
  retired_on    bigint
);

create table devices (
  id                      varchar(64)   primary key,
  owner_id                varchar(64)   not null references users (id) on delete cascade,
  type_id                 varchar(64)   not null,
  name                    varchar(36)   not null,
  manifest_version        int           not null,
  manifest_version_policy varchar(10)   not null,
  properties              varchar(4000) not null,
  created_on              bigint        not null,
  last_seen_on            bigint
);
create index devices_by_owner on devices (owner_id, created_on, id);

create table device_types (
  id          varchar(64)   primary key,
  owner_id    varchar(64)   not null references users (id) on delete cascade,
  name        varchar(64)   not null,
  unique_name varchar(128)  not null unique,
  description varchar(1500) not null,
  published   boolean       not null,
  updated_on  bigint        not null
);

create table manifests (
  type_id  varchar(64)    not null references device_types (id) on delete cascade,
  version  int            not null,
  manifest varchar(20000) not null,
  primary key (type_id, version)
);

-- One row per issued access token. A token without a row does not exist, whatever its signature says.
create table access_tokens (
  jti        varchar(64)  primary key,
  kind       varchar(16)  not null,
  user_id    varchar(64)  references users (id) on delete cascade,
  client_id  varchar(64)  references applications (id) on delete cascade,
  device_id  varchar(64)  references devices (id) on delete cascade,
  family_id  varchar(64),
  issued_on  bigint       not null,
  expires_on bigint,
  ended_on   bigint,
  ended_how  varchar(32),
  sealed     varchar(4000)
);
create index access_tokens_by_device on access_tokens (device_id);
create index access_tokens_by_family on access_tokens (family_id);
create index access_tokens_by_grant on access_tokens (user_id, client_id);

create table refresh_tokens (
  token_hash       varchar(64) primary key,
  family_id        varchar(64) not null references token_families (id) on delete cascade,
  issued_on        bigint      not null,
  expires_on       bigint      not null,
  used_on          bigint,
  sealed_successor varchar(6000)
);
create index refresh_tokens_by_family on refresh_tokens (family_id);

create table messages (
  seq       bigint generated by default as identity primary key,
  mid       varchar(64)    not null unique,
  owner_id  varchar(64)    not null,
  device_id varchar(64)    not null references devices (id) on delete cascade,
  type_id   varchar(64)    not null,
  ts        bigint         not null,
  cts       bigint         not null,
  mv        int            not null,
  data      varchar(12000) not null
);
create index messages_by_device on messages (device_id, ts, seq);

create table actions (
  seq       bigint generated by default as identity primary key,
  mid       varchar(64)    not null unique,
  owner_id  varchar(64)    not null,
  source_id varchar(64),
  device_id varchar(64)    not null references devices (id) on delete cascade,
  type_id   varchar(64)    not null,
  ts        bigint         not null,
  cts       bigint         not null,
  mv        int            not null,
  data      varchar(12000) not null
);
create index actions_by_device on actions (device_id, ts, seq);
