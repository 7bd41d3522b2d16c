--liquibase formatted sql

--changeset letterbook:sandbox-states
alter table sandbox_message
  add key state (provider, state);
