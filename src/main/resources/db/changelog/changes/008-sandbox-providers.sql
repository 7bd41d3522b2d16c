--liquibase formatted sql

--changeset letterbook:sandbox-providers
alter table sandbox_message
  add provider varchar(40) not null default 'SMTP',
  add reference varchar(200) null,
  add state varchar(60) null,
  add notes text null,
  add key reference (provider, reference);
