namespace SkillsHub.Events.Journal;

/// <summary>What makes the journal immutable for everyone, the service itself included.</summary>
internal static class JournalImmutability
{
    public const string Sql = """
        create function journal_entry_is_immutable() returns trigger language plpgsql as $$
        begin
          raise exception 'The journal is immutable: % is refused.', tg_op using errcode = 'restrict_violation';
        end $$;
        create trigger journal_entry_immutable_rows before update or delete on journal_entry
          for each row execute function journal_entry_is_immutable();
        create trigger journal_entry_immutable_table before truncate on journal_entry
          for each statement execute function journal_entry_is_immutable();
        """;

    public const string UndoSql = "drop function journal_entry_is_immutable() cascade;";
}
