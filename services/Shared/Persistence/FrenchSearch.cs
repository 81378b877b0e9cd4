using Microsoft.EntityFrameworkCore.Migrations;

namespace SkillsHub.Persistence;

/// <summary>Full-text search in French that does not mind accents: <c>ingenierie</c> finds <c>ingénieries</c>.</summary>
public static class FrenchSearch
{
    /// <summary>Name of the text search configuration.</summary>
    public const string Configuration = "public.french_unaccented";

    /// <summary>
    /// Creates the configuration, and <c>joined_words(text[])</c> for generated columns: PostgreSQL's own
    /// <c>array_to_string</c> is not marked immutable, because it takes any type; for texts it is.
    /// </summary>
    /// <param name="migration">The migration that first needs it.</param>
    public static void CreateFrenchSearch(this MigrationBuilder migration)
    {
        migration.Sql("create extension if not exists unaccent with schema public;");
        migration.Sql("""
            create text search configuration public.french_unaccented (copy = pg_catalog.french);
            alter text search configuration public.french_unaccented
                alter mapping for hword, hword_part, word with public.unaccent, french_stem;
            """);
        migration.Sql("""
            create function public.joined_words(words text[]) returns text
                language sql immutable parallel safe strict
                return array_to_string(words, ' ');
            """);
    }
}
