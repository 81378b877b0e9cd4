using System.ComponentModel;
using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Reports.Facts;
using SkillsHub.Partnership.Reports.Figures;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Reports;

/// <summary>By what the facts of a figure are found: all that tells it apart. <c>none</c> asks for those that have none.</summary>
internal sealed record FactQuery(
    [property: Description("What they count for, one or more; all when left out.")] string[]? Measure = null,
    [property: Description("The activity, or none.")] string? Family = null,
    [property: Description("Slug of the party, or none.")] string? Party = null,
    [property: Description("What the money is for.")] string? Nature = null,
    [property: Description("What sort they are of.")] string? Sort = null,
    [property: Description("Number of the promise, grant, meeting or decision.")] int? Number = null,
    [property: Description("The fiscal year that the money is for, whichever is reported on: that of money that no report's year holds. Those of the report's own year when left out.")] int? FiscalYear = null,
    [property: Description("With the number of a promise alone: its days of the year that were due, were kept inTime or late, or were missed. Each is its fact of keeping, whenever that was, or where there is none the fact that says it was due; dueOn is the day.")]
    string? Standing = null)
{
    public const string None = "none";

    public Check Check(out FactFilter filter)
    {
        var measures = new List<FactMeasure>();
        var check = new Check().OneOf<FundingNature>(Nature, "nature", out var nature).OneOf<ActivityFamily>(Family == None ? null : Family, "family", out var family)
            .OneOf<DueStanding>(Standing, "standing", out var standing)
            .Year(FiscalYear, "fiscalYear")
            .That(standing is null || Number is not null, "number", "required", "number is required: days are due of one promise.")
            .That(standing is null || (Measure is not [_, ..] && this with { Measure = null } == new FactQuery(Number: Number, Standing: Standing)), "standing", "alone", "standing goes with number alone.");
        foreach (var name in Measure ?? [])
        {
            check.OneOf<FactMeasure>(name, "measure", out var measure);
            if (measure is { } known)
                measures.Add(known);
        }

        filter = new FactFilter(measures, family, Family == None, Party, nature, Sort, Number, standing is { } stands && Number is { } promise ? new DueFilter(promise, stands) : null);
        return check;
    }
}

/// <param name="Promise">Its number.</param>
/// <param name="Standing">What became of its days.</param>
internal sealed record DueFilter(int Promise, DueStanding Standing);

internal sealed record FactFilter(
    IReadOnlyList<FactMeasure> Measures, ActivityFamily? Family, bool WithoutFamily, string? Party, FundingNature? Nature, string? Sort, int? Number, DueFilter? Due)
{
    public IQueryable<ReportFact> Apply(IQueryable<ReportFact> facts) => facts.Where(fact =>
        (Measures.Count == 0 || Measures.Contains(fact.Measure))
        && (Family == null || fact.Family == Family)
        && (!WithoutFamily || fact.Family == null)
        && (Party == null || (Party == FactQuery.None ? fact.Party == null : fact.Party == Party))
        && (Nature == null || fact.Nature == Nature)
        && (Sort == null || fact.Sort == Sort)
        && (Number == null || fact.Number == Number));
}
