using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Partner;
using SkillsHub.Events.Webhooks;
using SkillsHub.Events.Webhooks.Delivery;
using SkillsHub.Testing;

namespace SkillsHub.Events.Tests.Feeds;

/// <summary>The verifiers that the portal shows to partners, against what the service signs and against the vectors of Standard Webhooks.</summary>
public sealed class WebhookVerifierTests
{
    private const long At = 1_700_000_000;
    private const string Folder = "gateway/Portal/Pages/Following/Verifiers";

    private const string Python = """
        import base64, json, sys
        sys.path.insert(0, sys.argv[1])
        from webhook_verifier import is_genuine
        for case in json.load(sys.stdin):
            try:
                print("yes" if is_genuine(case["Secret"], case["Id"], case["Timestamp"], case["Signatures"], base64.b64decode(case["Body"]), case["Now"]) else "no")
            except ValueError:
                print("refused")
        """;

    private const string Node = """
        const [folder] = process.argv.slice(1);
        const { isGenuine } = await import(`file://${folder}/webhook-verifier.mjs`);
        const { readFileSync } = await import("node:fs");
        for (const one of JSON.parse(readFileSync(0, "utf8"))) {
          let answer;
          try { answer = isGenuine(one.Secret, one.Id ?? undefined, one.Timestamp ?? undefined, one.Signatures ?? undefined, Buffer.from(one.Body, "base64"), one.Now) ? "yes" : "no"; }
          catch { answer = "refused"; }
          console.log(answer);
        }
        """;

    private const string Php = """
        require $argv[1] . '/webhook_verifier.php';
        foreach (json_decode(stream_get_contents(STDIN), true) as $one) {
            try {
                echo is_genuine($one['Secret'], $one['Id'], $one['Timestamp'], $one['Signatures'], base64_decode($one['Body']), $one['Now']) ? 'yes' : 'no', "\n";
            } catch (InvalidArgumentException) {
                echo "refused\n";
            }
        }
        """;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void The_one_in_CSharp_tells_what_is_genuine() => Assert.Equal(Own().Select(one => one.Answer), Own().Select(InCSharp));

    [Fact]
    public void The_one_in_CSharp_holds_against_the_vectors_of_Standard_Webhooks() => Assert.Equal(Vectors().Select(one => one.Answer), Vectors().Select(InCSharp));

    [Theory]
    [InlineData("python3", "-c", Python)]
    [InlineData("node", "--input-type=module", "-e", Node)]
    [InlineData("php", "-r", Php)]
    public async Task Those_in_other_languages_tell_the_same(string interpreter, params string[] harness)
    {
        Assert.SkipUnless(Array.Exists((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'), folder => File.Exists(Path.Combine(folder, interpreter))), $"{interpreter} is not on this machine.");
        var cases = Own().Concat(SharedFolder.Find("standards/standard-webhooks/test-vectors.json") is null ? [] : Vectors()).ToList();

        Assert.Equal(cases.Select(one => one.Answer), await RunAsync(interpreter, harness, cases));
    }

    // Beside the genuine: what was altered, what is missing, what is too old or too new, and a secret that is none.
    private static List<Case> Own()
    {
        var (secret, other) = (WebhookSecret.Generate(), WebhookSecret.Generate());
        var body = "{\"nom\":\"Été\",\"n\":1}"u8.ToArray();
        var good = new Case(secret.Reveal(), "evt_1", $"{At}", WebhookSignature.Sign("evt_1", At, body, [secret]), Convert.ToBase64String(body), At, "yes");
        return
        [
            good,
            good with { Signatures = WebhookSignature.Sign("evt_1", At, body, [other, secret]) },
            good with { Now = At + 299 },
            good with { Now = At - 299 },
            good with { Now = At + 301, Answer = "no" },
            good with { Now = At - 301, Answer = "no" },
            good with { Id = "evt_2", Answer = "no" },
            good with { Timestamp = $"{At + 1}", Answer = "no" },
            good with { Timestamp = "soon", Answer = "no" },
            good with { Body = Convert.ToBase64String([.. body, 32]), Answer = "no" },
            good with { Signatures = WebhookSignature.Sign("evt_1", At, body, [other]), Answer = "no" },
            good with { Signatures = good.Signatures!.Replace("v1,", "v2,", StringComparison.Ordinal), Answer = "no" },
            good with { Signatures = "v1,no base64", Answer = "no" },
            good with { Id = null, Answer = "no" },
            good with { Timestamp = null, Answer = "no" },
            good with { Signatures = null, Answer = "no" },
            good with { Secret = "whsec_", Answer = "refused" },
        ];
    }

    private static List<Case> Vectors()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(SharedFolder.PathTo("standards/standard-webhooks/test-vectors.json")));
        var vector = vectors.RootElement.GetProperty("symmetric")[0];
        string Text(string name) => vector.GetProperty(name).ToString();
        var at = vector.GetProperty("webhook-timestamp").GetInt64();
        var good = new Case(Text("key"), Text("webhook-id"), Text("webhook-timestamp"), Text("webhook-signature"), Convert.ToBase64String(Encoding.UTF8.GetBytes(Text("payload"))), at, "yes");
        return
        [
            good,
            good with { Signatures = vectors.RootElement.GetProperty("multi_sig_header_must_pass").GetString()!.Replace("<valid v1 signature>", good.Signatures, StringComparison.Ordinal) },
            good with { Signatures = vectors.RootElement.GetProperty("invalid")[0].GetProperty("webhook-signature").GetString(), Answer = "no" },
        ];
    }

    private static string InCSharp(Case one)
    {
        try
        {
            return WebhookVerifier.IsGenuine(one.Secret, one.Id, one.Timestamp, one.Signatures, Convert.FromBase64String(one.Body), DateTimeOffset.FromUnixTimeSeconds(one.Now)) ? "yes" : "no";
        }
        catch (ArgumentException)
        {
            return "refused";
        }
    }

    private static async Task<string[]> RunAsync(string interpreter, string[] harness, List<Case> cases)
    {
        using var process = Process.Start(new ProcessStartInfo(interpreter, [.. harness, .. interpreter == "php" ? (string[])["--"] : [], Repository.PathTo(Folder)]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(cases).AsMemory(), Cancelled);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(Cancelled);
        var output = await process.StandardOutput.ReadToEndAsync(Cancelled);
        await process.WaitForExitAsync(Cancelled);
        Assert.True(process.ExitCode == 0, await errors);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <param name="Secret">As it was shown once.</param>
    /// <param name="Id">Header webhook-id.</param>
    /// <param name="Timestamp">Header webhook-timestamp.</param>
    /// <param name="Signatures">Header webhook-signature.</param>
    /// <param name="Body">In base64.</param>
    /// <param name="Now">When it arrives.</param>
    /// <param name="Answer">What is to be said of it.</param>
    private sealed record Case(string Secret, string? Id, string? Timestamp, string? Signatures, string Body, long Now, string Answer);
}
