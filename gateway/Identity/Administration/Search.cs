using Microsoft.EntityFrameworkCore;
using SkillsHub.Identity.Accounts;
using SkillsHub.Identity.Data;
using SkillsHub.Web;

namespace SkillsHub.Identity.Administration;

/// <summary>Words that a list is searched for: each is found anywhere, whatever its case and accents.</summary>
internal static class Search
{
    private const string Escape = "|";

    // A whole address can be asked for.
    private const int MaxWords = Account.MaxEmailLength;

    public static Check Words(this Check check, string? words) => check.OptionalText(words, "q", MaxWords);

    public static IQueryable<Account> With(this IQueryable<Account> accounts, string? words) => Patterns(words).Aggregate(
        accounts,
        (found, word) => found.Where(account => EF.Functions.ILike(
            EF.Functions.Unaccent(account.Email + " " + account.Name + " " + account.Organisation + " " + account.Hub), EF.Functions.Unaccent(word), Escape)));

    public static IQueryable<Client> With(this IQueryable<Client> clients, string? words) => Patterns(words).Aggregate(
        clients,
        (found, word) => found.Where(client => EF.Functions.ILike(
            EF.Functions.Unaccent(client.ClientId + " " + client.DisplayName + " " + client.Organisation + " " + client.Hub), EF.Functions.Unaccent(word), Escape)));

    private static IEnumerable<string> Patterns(string? words) =>
        (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => $"%{Escaped(word)}%");

    private static string Escaped(string word) => word
        .Replace(Escape, Escape + Escape, StringComparison.Ordinal)
        .Replace("%", Escape + "%", StringComparison.Ordinal)
        .Replace("_", Escape + "_", StringComparison.Ordinal);
}
