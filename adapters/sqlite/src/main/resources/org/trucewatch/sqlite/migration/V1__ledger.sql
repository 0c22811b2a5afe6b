-- The entries in order, and one head. Nothing is ever changed or removed: the triggers refuse it to everybody who
-- comes by way of SQL, and whoever writes past them is found by the root of the head.
create table head (
    id   integer primary key check (id = 1),
    size integer not null check (size >= 0),
    root blob    not null check (length(root) = 32)
);

create table entry (
    position integer primary key check (position >= 0),
    bytes    blob    not null
);

create trigger entry_is_never_changed before update on entry begin
    select raise(abort, 'an entry of the ledger is never changed');
end;

create trigger entry_is_never_removed before delete on entry begin
    select raise(abort, 'an entry of the ledger is never removed');
end;

create trigger head_is_never_removed before delete on head begin
    select raise(abort, 'the head of the ledger is never removed');
end;

create trigger head_never_shrinks before update on head when new.size < old.size begin
    select raise(abort, 'the head of the ledger never goes back');
end;
