-- The certificate itself, so that others can encrypt to it; null for one that was issued before.
ALTER TABLE certificaat ADD COLUMN der BLOB;
