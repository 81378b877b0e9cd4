using SkillsHub.Portal.Api.Agreements;

namespace SkillsHub.Portal.Pages.Agreements;

/// <summary>What an open point asks, in English and of the same facts as the service's own French sentence. Quotes stay as they are written.</summary>
internal static class OpenPointWords
{
    /// <summary>Null for a kind that the portal does not know, and for what a person asks in words of their own.</summary>
    public static string? English(Agreement agreement, OpenPoint point) => point.Kind switch
    {
        _ when point.ReadBy == "person" => null,
        "blankRate" => Rate(agreement, point),
        "blankAmount" => $"What amount does {Party(agreement, point)} promise?",
        "blankDate" => "What is the date that is left blank?",
        "blankText" => "What is to be written in place of the blank?",
        "blankInHeading" => $"The heading of {Article(point)} is incomplete: what is to be read in place of its blank?",
        "undefined" => Undefined(agreement, point),
        "missingAnnex" => $"{Title(agreement, point, Annexes(agreement))} is cited as an annex and is not attached.",
        "suppliedDocument" => Supplied(agreement, point),
        "missingRepresentative" => $"Who represents {Party(agreement, point)}?",
        "missingAddress" => $"What is the address of {Party(agreement, point)}?",
        _ => null,
    };

    /// <summary>What was agreed, by its figure where it has one.</summary>
    public static string Agreed(PointResolution settled) => settled switch
    {
        { Rate: { } rate } => AgreementWords.Rate(rate),
        { Amount: { } amount } => AgreementWords.Amount(amount),
        _ => settled.Text,
    };

    /// <summary>The points that settle blanks of a promise of the text.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="text">The promise in its words.</param>
    /// <param name="article">Where it stands; null where that is not known.</param>
    public static List<OpenPoint> Settled(Agreement agreement, string? text, string? article)
    {
        var places = agreement.Content.Commitments.Where(one => one.Text == text && (article is null || one.Article == article)).Select(one => one.Source).OfType<Source>().ToList();
        return [.. agreement.OpenPoints.Where(point => point.Resolution is not null && point.Kind is "blankRate" or "blankAmount" or "blankDate" or "blankText" or "undefined" && places.Exists(place => place.Holds(point.Source)))];
    }

    /// <summary>What was settled of a piece that the text cites and that did not come with it; null while nothing is, and where nobody can say which point is its own.</summary>
    public static (int Point, string Text)? SettledOf<T>(Agreement agreement, string kind, T thing, IReadOnlyList<T> things)
        where T : class =>
        agreement.OpenPoints.FirstOrDefault(point => point.Kind == kind && point is { ReadBy: not "person", Resolution: not null } && ReferenceEquals(Fellow(agreement, point, things), thing)) is { } settled
            ? (settled.Number, settled.Resolution!.Text)
            : null;

    private static string Rate(Agreement agreement, OpenPoint point)
    {
        var grant = Grant(agreement, point);
        var share = grant?.Nature switch
        {
            "investment" => "investment grant from",
            "operating" => "operating grant from",
            _ => "contribution of",
        };
        var of = grant?.Base is { } given ? $" (base: “{given}”)" : "";
        return $"What is the rate of the {share} {Party(agreement, point)}{of}?";
    }

    // The blanks of a promise belong to its grants in turn.
    private static GrantText? Grant(Agreement agreement, OpenPoint point)
    {
        var grants = agreement.Content.Grants.Where(grant => grant.State == "blank" && grant.Source is { } source && source.Holds(point.Source)).ToList();
        if (grants.Count == 0)
            return null;
        var points = agreement.OpenPoints.Where(other => other.Kind is "blankRate" or "blankAmount" && grants[0].Source!.Holds(other.Source)).OrderBy(other => other.Number).ToList();
        var rank = points.FindIndex(other => other.Number == point.Number);
        return rank >= 0 && rank < grants.Count ? grants[rank] : null;
    }

    private static string Undefined(Agreement agreement, OpenPoint point) => point.Party is null
        ? $"Something in {Article(point)} is still to be defined: which party settles it, and how?"
        : $"Something in {Article(point)} is still to be defined: what does {Party(agreement, point)} commit to?";

    private static string Supplied(Agreement agreement, OpenPoint point)
    {
        var documents = agreement.Content.SuppliedDocuments;
        var by = Fellow(agreement, point, documents)?.By ?? Party(agreement, point);
        return $"{Title(agreement, point, [.. documents.Select(document => document.Title)])} is to be supplied by {by}.";
    }

    private static string Party(Agreement agreement, OpenPoint point) => point.Party is { } party ? agreement.NameOf(party) : "a party";

    private static string Article(OpenPoint point) => point.Source.Article is { } number ? $"article {number}" : "the text";

    private static List<string> Annexes(Agreement agreement) => [.. agreement.Content.Annexes.Where(annex => !annex.IsPresent).Select(annex => annex.Title)];

    private static string Title(Agreement agreement, OpenPoint point, List<string> titles) =>
        Fellow(agreement, point, titles) is { } title ? $"“{title}”" : "A document";

    // Each thing that is missing made one point, in the same order: its source may be that of another one too.
    private static T? Fellow<T>(Agreement agreement, OpenPoint point, IReadOnlyList<T> things)
        where T : class
    {
        var points = agreement.OpenPoints.Where(other => other.Kind == point.Kind && other.ReadBy != "person").OrderBy(other => other.Number).ToList();
        return points.Count == things.Count && points.FindIndex(other => other.Number == point.Number) is >= 0 and var rank ? things[rank] : null;
    }
}
