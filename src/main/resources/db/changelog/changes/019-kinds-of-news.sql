--liquibase formatted sql

--changeset letterbook:kinds-of-news
alter table receipt add column kind varchar(10) null after happened_at;
update receipt set kind = case
    when code is null and status is null then 'PROGRESS'
    when code is null then 'DELIVERED'
    when status is null then 'TASK'
    else 'FAILED' end;
alter table receipt modify kind varchar(10) not null;
