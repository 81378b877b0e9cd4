using System.Text.RegularExpressions;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Web;

namespace SkillsHub.Portal.Pages.Disputes;

/// <summary>What the forms of disputes send.</summary>
internal static partial class DisputeForms
{
    /// <summary>All that a form lacks, at once, with what is no number, which stays typed.</summary>
    public static Problem? Unreadable(FormInput input) => FieldErrors.Together(
        FieldErrors.Missing(input, Required(input.Action)),
        FieldErrors.Unreadable(input, name => Numbers().IsMatch(input[name]!), field => new FieldError(field, "malformed", ""), "commitments"),
        FieldErrors.Unreadable(input, name => input.Number(name) is not null, "meeting", "decision", "amendment"));

    private static string[] Required(string action) => action switch
    {
        "open" => ["title", "subject", "aroseOn", "notifiedOn"],
        "step" => ["kind", "day", "who", "what", "proof"],
        "settle" => ["settledOn", "terms"],
        "reopen" => ["reopenedOn", "reason"],
        "refer" => ["referredOn"],
        "close" => ["outcome", "closedOn", "details"],
        "number-case" => ["caseNumber"],
        _ => [],
    };

    public static object Open(FormInput input) => new
    {
        id = input["id"],
        title = input["title"] ?? "",
        subject = input["subject"] ?? "",
        aroseOn = input["aroseOn"] ?? "",
        notifiedOn = input["notifiedOn"] ?? "",
        parties = input.All("parties"),
        concernsHub = input["concernsHub"] is not null,
        articles = input.All("articles"),
        commitments = Whole(input["commitments"]?.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries)),
        findings = Whole(input.All("findings")),
    };

    /// <summary>Null for a form that the page does not have.</summary>
    public static (string Verb, object Body)? Change(FormInput input) => input.Action switch
    {
        "step" => ("steps", new
        {
            kind = input["kind"] ?? "",
            day = input["day"] ?? "",
            who = input["who"] ?? "",
            what = input["what"] ?? "",
            proof = input["proof"] ?? "",
            meeting = input.Number("meeting"),
            decision = input.Number("decision"),
        }),
        "withdraw-step" when FormInput.Whole(input["about"]) is { } step => ($"steps/{step}/withdraw", Reason(input)),
        "settle" => ("settle", new { settledOn = input["settledOn"] ?? "", terms = input["terms"] ?? "", amendment = input.Number("amendment"), decision = input.Number("decision"), proof = input["proof"] }),
        "reopen" => ("reopen", new { reopenedOn = input["reopenedOn"] ?? "", reason = input["reason"] ?? "" }),
        "refer" => ("refer", new { referredOn = input["referredOn"] ?? "", court = input["court"], caseNumber = input["caseNumber"] }),
        "close" => ("close", new { outcome = input["outcome"] ?? "", closedOn = input["closedOn"] ?? "", details = input["details"] ?? "", decisionNumber = input["decisionNumber"], proof = input["proof"] }),
        "number-case" when FormInput.Whole(input["about"]) is { } referral => ($"referrals/{referral}/case-number", new { caseNumber = input["caseNumber"] ?? "" }),
        "confirm-settlement" when FormInput.Whole(input["about"]) is { } settlement => ($"settlements/{settlement}/confirm", Proof(input)),
        "confirm-closing" when FormInput.Whole(input["about"]) is { } closing => ($"closings/{closing}/confirm", Proof(input)),
        "withdraw-settlement" when FormInput.Whole(input["about"]) is { } settlement => ($"settlements/{settlement}/withdraw", Reason(input)),
        "withdraw-referral" when FormInput.Whole(input["about"]) is { } referral => ($"referrals/{referral}/withdraw", Reason(input)),
        "withdraw-closing" when FormInput.Whole(input["about"]) is { } closing => ($"closings/{closing}/withdraw", Reason(input)),
        "withdraw" => ("withdraw", Reason(input)),
        _ => null,
    };

    private static object Reason(FormInput input) => new { reason = input["reason"] ?? "" };

    private static object Proof(FormInput input) => new { proof = input["proof"] };

    private static List<int> Whole(IEnumerable<string>? numbers) => [.. (numbers ?? []).Select(FormInput.Whole).OfType<int>()];

    [GeneratedRegex(@"^\s*\d{1,6}([\s,;]+\d{1,6})*[\s,;]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();
}
