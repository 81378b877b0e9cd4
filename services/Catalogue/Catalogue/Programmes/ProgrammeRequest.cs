using System.ComponentModel.DataAnnotations;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Web;

namespace SkillsHub.Catalogue.Programmes;

/// <summary>What staff writes about a programme.</summary>
internal sealed record ProgrammeRequest
{
    /// <summary>UUID version 7 made by the client, so that a repeated request creates nothing twice; made here when left out. Ignored by an edit.</summary>
    public Guid? Id { get; init; }

    [Required]
    public string? Code { get; init; }

    [Required]
    public string? Title { get; init; }

    [Required]
    public string? Summary { get; init; }

    public string? Objectives { get; init; }

    public string? Prerequisites { get; init; }

    [Required]
    public IReadOnlyList<TrainingPathway>? Pathways { get; init; }

    public int? Credits { get; init; }

    public int? Hours { get; init; }

    public int? Level { get; init; }

    public string? Certification { get; init; }

    public IReadOnlyList<string>? RomeCodes { get; init; }

    public IReadOnlyList<string>? NsfCodes { get; init; }

    public IReadOnlyList<string>? Formacodes { get; init; }

    public Result<ProgrammeSheet> ToSheet()
    {
        var check = new Check()
            .NewId(Id)
            .Text(Code, "code", ProgrammeLimits.Code)
            .That(string.IsNullOrWhiteSpace(Code) || TrainingCodes.IsProgrammeCode(Code.Trim()), "code", "malformed", "code is letters, digits, and . _ / - between them.")
            .Text(Title, "title", ProgrammeLimits.Title)
            .Text(Summary, "summary", ProgrammeLimits.Summary)
            .OptionalText(Objectives, "objectives", ProgrammeLimits.LongText)
            .OptionalText(Prerequisites, "prerequisites", ProgrammeLimits.LongText)
            .That(Pathways is { Count: > 0 }, "pathways", "required", "pathways has one entry or more.")
            .That(Credits is null or (>= 0 and <= ProgrammeLimits.Credits), "credits", "out-of-range", $"credits is 0 to {ProgrammeLimits.Credits}.")
            .That(Hours is null or (>= 1 and <= ProgrammeLimits.Hours), "hours", "out-of-range", $"hours is 1 to {ProgrammeLimits.Hours}.")
            .That(Level is null or (>= 1 and <= 8), "level", "out-of-range", "level is one of the national framework, 1 to 8.")
            .That(Certification is null || TrainingCodes.IsCertification(Certification), "certification", "malformed", "certification is RNCP or RS and a number.");
        Codes(check, RomeCodes, "romeCodes", TrainingCodes.IsRome, "a letter A to N and four digits");
        Codes(check, NsfCodes, "nsfCodes", TrainingCodes.IsNsf, "three digits and at most one letter");
        Codes(check, Formacodes, "formacodes", TrainingCodes.IsFormacode, "five digits");
        if (check.Error is { } invalid)
            return invalid;
        return new ProgrammeSheet
        {
            Code = Code!.Trim(),
            Title = Title!.Trim(),
            Summary = Summary!.Trim(),
            Objectives = Objectives,
            Prerequisites = Prerequisites,
            Pathways = [.. Pathways!.Distinct().Order()],
            Credits = Credits,
            Hours = Hours,
            Level = Level,
            Certification = Certification,
            RomeCodes = [.. (RomeCodes ?? []).Distinct(StringComparer.Ordinal)],
            NsfCodes = [.. (NsfCodes ?? []).Distinct(StringComparer.Ordinal)],
            Formacodes = [.. (Formacodes ?? []).Distinct(StringComparer.Ordinal)],
        };
    }

    private static void Codes(Check check, IReadOnlyList<string>? codes, string field, Func<string, bool> isCode, string form)
    {
        if (codes is null)
            return;
        check.That(codes.Count <= ProgrammeLimits.Codes, field, "too-many", $"{field} has at most {ProgrammeLimits.Codes} codes.");
        for (var index = 0; index < codes.Count; index++)
            check.That(codes[index] is { } code && isCode(code), $"{field}[{index}]", "malformed", $"{field}[{index}] is {form}.");
    }
}
