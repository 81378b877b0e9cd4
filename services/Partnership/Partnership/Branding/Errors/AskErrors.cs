using System.Globalization;
using SkillsHub.Domain;

namespace SkillsHub.Partnership.Branding.Errors;

internal sealed record PermissionExists(Guid Id) : Error(ErrorKind.Conflict, "branding.exists", $"There is another permission {Id} already.")
{
    public override string Field => "id";
}

internal sealed record PermissionNumberTaken() : Error(
    ErrorKind.Conflict, "branding.number-taken", "Somebody else asked for a permission at the same moment: send this one again.");

internal sealed record OwnBrand() : Error(ErrorKind.Invalid, "branding.own-brand", "A party needs nobody's permission for its own name and logo.")
{
    public override string Field => "party";
}

internal sealed record PartiesDoNotAsk() : Error(
    ErrorKind.Conflict, "branding.parties-do-not-ask", "The text does not say that a party may use the name or logo of another one that agrees in writing: the hub's staff asks.");

internal sealed record EndsBeforeItBegins(DateOnly FirstDay, DateOnly LastDay) : Error(
    ErrorKind.Invalid, "branding.ends-before-it-begins", string.Create(CultureInfo.InvariantCulture, $"lastDay is {LastDay:yyyy-MM-dd}, before firstDay, {FirstDay:yyyy-MM-dd}."))
{
    public override string Field => "lastDay";
}

internal sealed record UsedAlready(DateOnly LastDay, DateOnly Today) : Error(
    ErrorKind.Invalid, "branding.past", string.Create(CultureInfo.InvariantCulture, $"lastDay is {LastDay:yyyy-MM-dd}, before today, {Today:yyyy-MM-dd}: a permission is asked for before the use."))
{
    public override string Field => "lastDay";
}

internal sealed record UsedBeforeAgreement(DateOnly FirstDay, DateOnly From) : Error(
    ErrorKind.Invalid, "branding.before-the-agreement", string.Create(CultureInfo.InvariantCulture, $"firstDay is {FirstDay:yyyy-MM-dd}, before the agreement binds, {From:yyyy-MM-dd}."))
{
    public override string Field => "firstDay";
}

internal sealed record UsedAfterAgreement(DateOnly LastDay, DateOnly Last) : Error(
    ErrorKind.Invalid, "branding.after-the-agreement", string.Create(CultureInfo.InvariantCulture, $"lastDay is {LastDay:yyyy-MM-dd}, after the last day of the agreement, {Last:yyyy-MM-dd}."))
{
    public override string Field => "lastDay";
}

internal sealed record UsedAfterExit(DateOnly LastDay, DateOnly LeftOn) : Error(
    ErrorKind.Invalid, "branding.after-the-exit", string.Create(CultureInfo.InvariantCulture, $"lastDay is {LastDay:yyyy-MM-dd}, but the party is one no longer from {LeftOn:yyyy-MM-dd} on."))
{
    public override string Field => "lastDay";
}

/// <summary>The text asks for a department, and saying otherwise changes no text.</summary>
internal sealed record TextAsksForDepartment(string Department) : Error(
    ErrorKind.Invalid, "branding.text-asks-for-department", $"The text asks that {Department} agrees too: only an amendment of that article changes it, or the hub's staff with a reason where it was misread.")
{
    public override string Field => "department";
}

/// <summary>What is agreed nowhere is agreed in no article.</summary>
internal sealed record ArticleWithoutDepartment() : Error(
    ErrorKind.Invalid, "branding.article-without-department", "article says where it is agreed that a department agrees too: without a department there is none.")
{
    public override string Field => "article";
}

internal sealed record ArticleIsOfText(string Article) : Error(
    ErrorKind.Invalid, "branding.article-of-text", $"The text asks for this department in article {Article}: leave article out, or name that one.")
{
    public override string Field => "article";
}
