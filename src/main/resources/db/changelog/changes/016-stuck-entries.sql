--liquibase formatted sql

--changeset letterbook:stuck-entries
-- null for all but a few: cheap to keep, and the list of stuck entries reads these alone
alter table communication add key stuck (stuck_at);
