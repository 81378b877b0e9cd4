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
    private const int MaxLength = Account.MaxEmailLength;

    // Each is one more look at every row.
    private const int MaxWords = 8;

    public static Check Words(this Check check, string? words) => check
        .OptionalText(words, "q", MaxLength)
        .That(Split(words).Length <= MaxWords, "q", "too-many-words", $"q has at most {MaxWords} words.");

    /// <summary>By what the account is in that hub; in all, where there is none.</summary>
    public static IQueryable<Account> With(this IQueryable<Account> accounts, string? words, string? hub) => Patterns(words).Aggregate(
        accounts,
        (found, word) => found.Where(account =>
            EF.Functions.ILike(EF.Functions.Unaccent(account.Email + " " + account.Name), EF.Functions.Unaccent(word), Escape)
            || account.Memberships.Any(membership => (hub == null || membership.Hub == hub)
                && EF.Functions.ILike(EF.Functions.Unaccent(membership.Organisation + " " + membership.Hub), EF.Functions.Unaccent(word), Escape))));

    public static IQueryable<Client> With(this IQueryable<Client> clients, string? words) => Patterns(words).Aggregate(
        clients,
        (found, word) => found.Where(client => EF.Functions.ILike(
            EF.Functions.Unaccent(client.ClientId + " " + client.DisplayName + " " + client.Organisation + " " + client.Hub), EF.Functions.Unaccent(word), Escape)));

    private static IEnumerable<string> Patterns(string? words) =>
        Split(words).Select(word => $"%{Escaped(word)}%");

    private static string[] Split(string? words) => (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Escaped(string word) => word
        .Replace(Escape, Escape + Escape, StringComparison.Ordinal)
        .Replace("%", Escape + "%", StringComparison.Ordinal)
        .Replace("_", Escape + "_", StringComparison.Ordinal);
}
