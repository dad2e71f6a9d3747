-- A resident who opens a case that was sent back goes on where the mending was left off.
create index draft_mending on draft (municipality, casefile) where casefile is not null;
