--liquibase formatted sql

--changeset letterbook:receipts-as-they-came
alter table receipt
  add column raw_since datetime(3) null after raw,
  add key raw_since (raw_since);
update receipt set raw_since = received_at;
