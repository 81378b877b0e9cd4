using SkillsHub.Portal.Api;
using SkillsHub.Portal.Api.Branding;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Web;

namespace SkillsHub.Portal.Pages.Branding;

/// <summary>What the forms of names and logos send.</summary>
internal static class BrandForms
{
    /// <summary>All that a request lacks, at once; null when it can be sent.</summary>
    public static Problem? Incomplete(FormInput input) => FieldErrors.Together(
        FieldErrors.Missing(input, ["party", For, "uses", "appears", "family", "firstDay", "lastDay", "thing", .. input["thing"] == "other" ? ["details"] : Array.Empty<string>()]), Unreadable(input));

    /// <summary>What is no identifier stays typed, and is refused at its field.</summary>
    public static Problem? Unreadable(FormInput input) =>
        FieldErrors.Unreadable(input, name => Guid.TryParse(input[name], out _), field => new FieldError(field, "malformed", ""), "thingId");

    // A form's own action goes by the name that the service gives to what it is for.
    private const string For = "for";

    /// <summary>The same refusal with each field as the form names it.</summary>
    public static Problem? Placed(Problem? refusal) =>
        refusal is null ? null : refusal with { Errors = [.. refusal.Fields.Select(error => error.Field == "action" ? error with { Field = For } : error)] };

    public static object Ask(FormInput input) => new
    {
        id = input["id"],
        party = input["party"] ?? "",
        action = input[For] ?? "",
        uses = input.All("uses"),
        appears = input["appears"] ?? "",
        family = input["family"] ?? "",
        firstDay = input["firstDay"] ?? "",
        lastDay = input["lastDay"] ?? "",
        thing = input["thing"] ?? "",
        thingId = input["thingId"],
        details = input["details"],
        link = input["link"],
    };

    public static object Answer(FormInput input) => input.Action switch
    {
        "grant" => new
        {
            grantor = input["about"] ?? "",
            grantedBy = input["grantedBy"] ?? "",
            function = input["function"] ?? "",
            grantedOn = input["grantedOn"] ?? "",
            proof = input["proof"] ?? "",
            uses = input.All("uses"),
            firstDay = input["firstDay"],
            lastDay = input["lastDay"],
            conditions = input["conditions"],
        },
        "revoke" => new { grantor = input["about"] ?? "", from = input["from"] ?? "", reason = input["reason"] ?? "" },
        "refuse" => new { grantor = input["about"] ?? "", reason = input["reason"] ?? "" },
        _ => new { reason = input["reason"] ?? "" },
    };

    public static object Thing(FormInput input) => new { thing = input["thing"] ?? "", thingId = input["thingId"], details = input["details"], link = input["link"] };

    public static string Verb(string action) => action == "grant" ? "grants" : action;

    public static object Department(FormInput input) => new { department = input["department"], article = input["article"], reason = input["reason"] };

    /// <summary>What a form of a department shows.</summary>
    public static FormValues DepartmentOf(FormInput input, Brand brand) => new(input.Is("department", brand.Party) ? input : FormInput.None, new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["department"] = brand.Department?.Name,
        ["article"] = brand.Department?.Article,
    });
}
