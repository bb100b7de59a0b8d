-- Devices that are registered by a PIN. PIN and nonce stand here only hashed; the PIN leaves the row when it is used.
create table registrations (
  id               varchar(64) primary key,
  type_id          varchar(64) not null references device_types (id) on delete cascade,
  vendor_device_id varchar(64) not null,
  state            varchar(32) not null,
  pin_hash         varchar(64) unique,
  nonce_hash       varchar(64) not null,
  user_id          varchar(64) references users (id) on delete cascade,
  device_id        varchar(64) references devices (id) on delete cascade,
  device_name      varchar(36),
  expires_on       bigint      not null
);
create index registrations_by_device on registrations (type_id, vendor_device_id);
create index registrations_by_state on registrations (state, expires_on);
create index registrations_by_owned on registrations (device_id);
