using SkillsHub.Domain;

namespace SkillsHub.Web;

/// <summary>The <c>after</c> parameter is not a cursor of this list.</summary>
public sealed record InvalidCursor() : Error(
    ErrorKind.Invalid,
    "cursor.invalid",
    "after is not a cursor of this list: follow the Link header of the page before, or leave it out to begin.")
{
    /// <inheritdoc />
    public override string Field => "after";
}
