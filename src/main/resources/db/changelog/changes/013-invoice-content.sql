--liquibase formatted sql

--changeset letterbook:invoice-content
alter table invoice add content json null;
