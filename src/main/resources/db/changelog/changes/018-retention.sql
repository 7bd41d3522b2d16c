--liquibase formatted sql

--changeset letterbook:retention
alter table communication_content add key created (created_at), add key document (document_sha256);
alter table communication_source add key created (created_at);
