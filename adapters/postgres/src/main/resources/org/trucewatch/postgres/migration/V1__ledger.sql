-- The entries in order, and one head, which is there from the start so that writers can wait for each other on it.
-- Nothing is ever changed or removed: the triggers refuse it to everybody who comes by way of SQL, and whoever writes
-- past them is found by the root of the head.
create table head (
    id   integer primary key check (id = 1),
    size bigint  not null check (size >= 0),
    root bytea   not null check (length(root) = 32)
);

insert into head (id, size, root) values (1, 0, sha256(''));

create table entry (
    position bigint primary key check (position >= 0),
    bytes    bytea not null
);

-- The bytes are hashes, ciphertext and short rows: trying to compress them costs every writer and gains nothing.
alter table entry alter column bytes set storage external;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is never changed, only added to';
end
$$;

create trigger entry_is_never_changed before update or delete on entry
    for each row execute function refuse_change();
create trigger entry_is_never_emptied before truncate on entry
    for each statement execute function refuse_change();
create trigger head_is_never_removed before delete on head
    for each row execute function refuse_change();
create trigger head_is_never_emptied before truncate on head
    for each statement execute function refuse_change();
create trigger head_never_shrinks before update on head
    for each row when (new.size < old.size) execute function refuse_change();
