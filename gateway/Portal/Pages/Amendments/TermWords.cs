using System.Globalization;
using System.Text.RegularExpressions;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Api.Amendments;
using SkillsHub.Portal.Language;
using SkillsHub.Portal.Pages.Agreements;
using SkillsHub.Portal.Pages.Commitments;
using SkillsHub.Portal.Pages.Deadlines;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Amendments;

/// <summary>What is in force, in words.</summary>
internal static partial class TermWords
{
    /// <summary>The groups in which terms are shown, by the beginning of their names.</summary>
    public static IReadOnlyList<(string Key, string Title)> Groups =>
    [
        ("terms", Say("Durée et règles", "Term and rules")), ("settled", Say("Ce que le texte laissait ouvert", "What the text left open")), ("party", Say("Parties", "Parties")), ("commitment", Say("Engagements", "Commitments")), ("funding", Say("Financements", "Funding")), ("article", Say("Articles", "Articles")),
    ];

    public static string GroupOf(string key) => key[..Math.Max(0, key.IndexOf('.', StringComparison.Ordinal))] is "settled" or "party" or "commitment" or "funding" or "article" ? key[..key.IndexOf('.', StringComparison.Ordinal)] : "terms";

    public static string Name(string key) => key switch
    {
        "term.end" => Say("Fin", "End"),
        "term.duration" => Say("Durée", "Length"),
        "renewal.kind" => Say("Reconduction", "Renewal"),
        "renewal.duration" => Say("Durée d’une reconduction", "Length of a renewal"),
        "renewal.notice" => Say("Préavis de reconduction", "Notice of renewal"),
        "renewal.maximum" => Say("Nombre de reconductions, au plus", "Renewals, at most"),
        "termination.notice" => Say("Préavis de résiliation", "Notice of termination"),
        "termination.force-majeure-notice" => Say("Préavis réduit pour force majeure", "Notice shortened for force majeure"),
        "originals" => Say("Originaux", "Originals"),
        "committee.name" => Say("Comité", "Committee"),
        "committee.frequency" => Say("Réunions du comité par an", "Committee meetings a year"),
        "report.frequency" => Say("Rapports par an", "Reports a year"),
        _ => Numbered(key),
    };

    /// <summary>Its name beside the others of a version: the length of a term that was renewed is that of before.</summary>
    public static string Name(string key, TermsVersion version) => key == "term.duration" && version.Entries.Any(entry => entry is { Key: "term.end", Source.Kind: "renewal" })
        ? Say("Durée, avant reconduction", "Length, before renewal")
        : Name(key);

    /// <summary>Who alone promises it; null for what is no promise, and for what all promise. Who is no party yet reads the names in the terms themselves.</summary>
    public static string? Promisor(TermEntry entry, TermsVersion version, Agreement agreement) => entry.Party is not { } party || IsSchedule(entry.Key) || entry.Funding is not null
        ? null
        : agreement.Parties.FirstOrDefault(one => one.Slug == party)?.Name ?? version.Entries.FirstOrDefault(one => one.Key == $"party.{party}")?.Value ?? party;

    /// <summary>When a commitment falls due: a row beside that of the commitment.</summary>
    public static bool IsSchedule(string key) => key.EndsWith(".schedule", StringComparison.Ordinal);

    /// <summary>The title of an article; null for what has none.</summary>
    public static string? Heading(string key, Agreement agreement) =>
        GroupOf(key) == "article" ? agreement.Content.Articles.FirstOrDefault(article => $"article.{article.Number}" == key)?.Heading : null;

    public static string Value(TermEntry? entry, Agreement agreement) => (entry?.Key, entry?.Value) switch
    {
        (_, null) => "—",
        _ when entry.Funding is { } money => FundingTermWords.InWords(money, agreement),
        ("renewal.kind", { } kind) => Kind(kind),
        ({ } key, { } text) when key.StartsWith("party.", StringComparison.Ordinal) => agreement.Parties.FirstOrDefault(party => party.Slug == key["party.".Length..])?.Name ?? text,
        ({ } key, { } text) when key.StartsWith("settled.", StringComparison.Ordinal) => Settled(agreement.OpenPoints.FirstOrDefault(point => $"settled.{point.Number}" == key)) ?? text,
        ({ } key, { } text) when IsSchedule(key) => Schedule(text),
        ({ } key, { } text) when GroupOf(key) != "terms" => text,
        (_, { } text) => Plain(text),
    };

    public static string Source(TermEntry? entry) => entry?.Source switch
    {
        null => "",
        { Amendment: { } number, Article: { } article } => Say($"avenant n° {number}, article {article}", $"amendment no. {number}, article {article}"),
        { Amendment: { } number } => Say($"avenant n° {number}", $"amendment no. {number}"),
        { Kind: "renewal" } => Say("reconduction expresse", "express renewal"),
        { Kind: "forceMajeure" } => Say("accord de toutes les parties", "agreement of all parties"),
        { Kind: "settlement", Article: { } article } => Say($"convenu entre les parties, article {article}", $"agreed by the parties, article {article}"),
        { Kind: "settlement" } => Say("convenu entre les parties", "agreed by the parties"),
        { Kind: "letter" } => Say("lettres de résiliation", "letters of termination"),
        { Article: { } article } => $"article {article}",
        _ => Say("texte de la convention", "text of the agreement"),
    };

    private static string Plain(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? HubClock.Day(day)
        : Length().Match(text) is { Success: true } match ? FormulaWords.Length(int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture), Unit(match.Groups["unit"].Value))
        : text;

    private static string Schedule(string text) => text.Split(' ') switch
    {
        [_, var first, "P1M"] => Say($"Le {Plain(first)}, puis tous les mois", $"On {Plain(first)}, then every month"),
        [_, var first, var months] => Say($"Le {Plain(first)}, puis tous les {Plain(months)}", $"On {Plain(first)}, then every {Plain(months)}"),
        [_, var day] => Say($"Une fois, le {Plain(day)}", $"Once, on {Plain(day)}"),
        var lasting => CommitmentWords.Kind(lasting[0]),
    };

    private static string Numbered(string key)
    {
        var rest = key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return GroupOf(key) switch
        {
            "party" => Say("Partie", "Party"),
            "settled" => $"{Say("Point n° ", "Point no. ")}{rest}",
            "article" => $"Article {rest}",
            "funding" when rest.StartsWith('+') => Say("Ligne de financement ajoutée", "Funding line added"),
            "funding" => $"{Say("Ligne de financement n° ", "Funding line no. ")}{rest}",
            "commitment" when IsSchedule(rest) => $"{Numbered(key[..^".schedule".Length])}, {Say("échéance", "due")}",
            "commitment" when rest.StartsWith('+') => Say("Engagement ajouté", "Commitment added"),
            "commitment" => $"{Say("Engagement n° ", "Commitment no. ")}{rest}",
            _ => key,
        };
    }

    private static string? Settled(OpenPoint? point) => point?.Resolution is not { } settled ? null : string.Join(
        " — ", new[] { $"{point.Question} {settled.Text}", settled.Rate is { } rate ? AgreementWords.Rate(rate) : null, settled.Amount is { } amount ? AgreementWords.Amount(amount) : null }.OfType<string>());

    private static string Kind(string kind) => kind switch
    {
        "express" => Say("expresse", "express"),
        "tacit" => Say("tacite", "tacit"),
        _ => Say("exclue", "excluded"),
    };

    private static string Unit(string letter) => letter switch
    {
        "D" => "days",
        "W" => "weeks",
        "M" => "months",
        _ => "years",
    };

    [GeneratedRegex(@"^P(?<count>\d{1,6})(?<unit>[DWMY])\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Length();
}
