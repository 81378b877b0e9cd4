namespace SkillsHub.Persistence;

/// <summary>Makes a table one that is only added to, for everyone, the service's own database role included.</summary>
public static class AppendOnly
{
    /// <summary>SQL for a migration, after the table is made: update, delete and truncate fail with <c>restrict_violation</c>.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="refusal">Words of the refusal, without quotation marks or percent signs.</param>
    /// <returns>The statements.</returns>
    public static string Sql(string table, string refusal) => $"""
        create function {table}_is_immutable() returns trigger language plpgsql as $$
        begin
          raise exception '{refusal}: % is refused.', tg_op using errcode = 'restrict_violation';
        end $$;
        create trigger {table}_immutable_rows before update or delete on {table}
          for each row execute function {table}_is_immutable();
        create trigger {table}_immutable_table before truncate on {table}
          for each statement execute function {table}_is_immutable();
        """;

    /// <summary>SQL that takes it back.</summary>
    /// <param name="table">Name of the table.</param>
    /// <returns>The statement.</returns>
    public static string UndoSql(string table) => $"drop function {table}_is_immutable() cascade;";
}
