-- What was reported of a device over REST. It stands until the device connects or disconnects after it.
create table device_status (
  device_id    varchar(64) primary key references devices (id) on delete cascade,
  availability varchar(16) not null,
  reported_on  bigint      not null,
  online_on    bigint
);
