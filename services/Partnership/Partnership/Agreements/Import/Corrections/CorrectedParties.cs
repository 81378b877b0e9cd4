using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Corrections;

/// <summary>The parties that people name in the place of those that the rules read.</summary>
internal static class CorrectedParties
{
    public static List<PartyExtract> Of(IReadOnlyList<PartyCorrection> parties, CorrectedLines lines) => PartyNames.Unique([.. parties.Select(party => Of(party, lines.Span(party)))]);

    /// <summary>Lines between « Entre » and the recitals that none of them has: nobody has read those.</summary>
    public static IEnumerable<SourceSpan> Left(Outline outline, IReadOnlyList<Passage> connectors, CorrectedLines lines)
    {
        var joining = connectors.Select(connector => connector.Source(article: null)).SelectMany(span => Enumerable.Range(span.FirstLine, span.LastLine - span.FirstLine + 1)).ToHashSet();
        var open = new PassageBuilder();
        foreach (var line in outline.Parties)
        {
            if (!string.IsNullOrWhiteSpace(line.Text) && !joining.Contains(line.Number) && !lines.Cover(new PassageBuilder().Add(line).Build().Source(article: null)))
            {
                open.Add(line);
            }
            else if (!open.IsEmpty)
            {
                yield return open.Build().Source(article: null);
                open = new PassageBuilder();
            }
        }

        if (!open.IsEmpty)
            yield return open.Build().Source(article: null);
    }

    private static PartyExtract Of(PartyCorrection party, SourceSpan source) => new()
    {
        Slug = party.Organisation ?? PartyNames.Slug(party.Name),
        Name = party.Name,
        Alias = party.Alias,
        OtherAliases = party.OtherAliases ?? [],
        Kind = party.Kind ?? PartyKinds.Find(party.Name, party.Description),
        Description = party.Description,
        Address = party.Address,
        Siret = party.Siret,
        Representative = party.Representative,
        Organisation = party.Organisation,
        ReadBy = ReadBy.Person,
        Source = source,
    };
}
