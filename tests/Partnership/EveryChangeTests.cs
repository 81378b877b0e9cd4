using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests;

/// <summary>Who changes what somebody else may have changed says which version was read. A new operation is held to it before anybody thinks of it.</summary>
public sealed class EveryChangeTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    /// <summary>What makes a new thing, and so has no version that anybody could have read; and what an index keeps from being done twice.</summary>
    private static readonly string[] Creations =
    [
        "AddExpenseVoucher", "AddGrantStepVoucher", "AskForGrant", "AskBrandPermission", "CreateCalendarLink", "DraftAgreementFromTemplate", "DraftAmendment", "ImportAgreement", "ImportExpenses", "OpenDispute", "OpenReport", "PlanMeeting", "RecordContribution",
        "RecordExpense", "RegisterCommitment", "RegisterHub", "ReverseExpense", "SendNotice", "ShowAgreementFromTemplate", "WithdrawExpenseVoucher", "WithdrawGrantStepVoucher",
    ];

    /// <summary>Repairs of an operator: done twice, they are done once.</summary>
    private static readonly string[] Repairs = ["DiscardDeadLetter", "DiscardParkedMail", "DiscardParkedMessage", "RetryDeadLetter", "RetryParkedMail", "RetryParkedMails", "RetryParkedMessage"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_change_needs_the_version_that_was_read()
    {
        using var anyone = service.ClientOf(user: null);
        var changes = (await anyone.OperationsAsync()).Where(operation => operation.Method != "get").ToList();
        Assert.Equal(Creations.Concat(Repairs).Order(StringComparer.Ordinal), changes.Select(change => change.Name).Intersect([.. Creations, .. Repairs], StringComparer.Ordinal).Order(StringComparer.Ordinal));
        using var staff = service.ClientOf(TestUser.Staff());
        using var operating = service.ClientOf(TestUser.Operator());
        var wrong = new List<string>();
        foreach (var change in changes.Where(change => !Creations.Contains(change.Name, StringComparer.Ordinal) && !Repairs.Contains(change.Name, StringComparer.Ordinal)))
        {
            var answer = await SendAsync(staff, change);
            if (answer.Status == HttpStatusCode.Forbidden)
                answer = await SendAsync(operating, change);
            if (answer != (HttpStatusCode.PreconditionRequired, "precondition.required"))
                wrong.Add($"{change.Name}: {answer}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(changes.Count > 60, $"{changes.Count} changes");
    }

    private static async Task<(HttpStatusCode Status, string? Code)> SendAsync(HttpClient client, Operation change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(change.Method), change.Filled()) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        using var answer = await client.SendAsync(request, Token);
        var text = await answer.Content.ReadAsStringAsync(Token);
        return (answer.StatusCode, text.StartsWith('{') ? (string?)JsonNode.Parse(text)!["code"] : null);
    }
}
