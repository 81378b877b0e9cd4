using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using SkillsHub.Contracts;
using SkillsHub.Documentation.Contracts;
using SkillsHub.Domain;
using SkillsHub.Web;

namespace SkillsHub.Documentation.Resources;

/// <summary>What staff writes about a resource (Dublin Core).</summary>
internal sealed partial record ResourceRequest
{
    /// <summary>UUID version 7 made by the client, so that a repeated request creates nothing twice; made here when left out. Ignored by an edit.</summary>
    public Guid? Id { get; init; }

    [Required]
    public string? Title { get; init; }

    [Required]
    public string? Description { get; init; }

    [Required]
    public ResourceType? Type { get; init; }

    public IReadOnlyList<string>? Subjects { get; init; }

    /// <summary>The organisation that made it, never a person.</summary>
    public string? Creator { get; init; }

    public string? Publisher { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>BCP 47; fr when left out.</summary>
    public string? Language { get; init; }

    public string? Rights { get; init; }

    /// <summary>DOI, ISBN or address under which others know the work.</summary>
    public string? Identifier { get; init; }

    public ActivityFamily? ActivityFamily { get; init; }

    [Required]
    public Visibility? Visibility { get; init; }

    public Result<ResourceRecord> ToRecord()
    {
        var check = new Check()
            .NewId(Id)
            .Text(Title, "title", ResourceLimits.Title)
            .Text(Description, "description", ResourceLimits.Description)
            .That(Type is not null, "type", "required", "type is required.")
            .That(Subjects is null or { Count: <= ResourceLimits.Subjects }, "subjects", "too-many", $"subjects has at most {ResourceLimits.Subjects} entries.")
            .OptionalText(Creator, "creator", ResourceLimits.ShortText)
            .OptionalText(Publisher, "publisher", ResourceLimits.ShortText)
            .That(string.IsNullOrEmpty(Language) || LanguageTag().IsMatch(Language), "language", "malformed", "language is a BCP 47 tag, such as fr or en-GB.")
            .OptionalText(Rights, "rights", ResourceLimits.ShortText)
            .OptionalText(Identifier, "identifier", ResourceLimits.ShortText)
            .That(Visibility is not null, "visibility", "required", "visibility is required.");
        foreach (var (index, subject) in (Subjects ?? []).Index())
            check.Text(subject, $"subjects[{index}]", ResourceLimits.Subject);
        if (check.Error is { } invalid)
            return invalid;
        return new ResourceRecord
        {
            Title = Title!.Trim(),
            Description = Description!.Trim(),
            Type = Type!.Value,
            Subjects = [.. (Subjects ?? []).Select(subject => subject.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)],
            Creator = Creator.Trimmed(),
            Publisher = Publisher.Trimmed(),
            Date = Date,
            Language = Language.Trimmed() ?? "fr",
            Rights = Rights.Trimmed(),
            Identifier = Identifier.Trimmed(),
            ActivityFamily = ActivityFamily,
            Visibility = Visibility!.Value,
        };
    }

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LanguageTag();
}
