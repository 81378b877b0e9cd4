// A process such as the host runs: it migrates or serves, tells what it was given, and crashes on demand.
using System.Collections;
using System.Globalization;

if (args is ["migrate"])
{
    Console.WriteLine($"migrated {Environment.GetEnvironmentVariable("ConnectionStrings__sample-db")}");
    return string.IsNullOrEmpty(Environment.GetEnvironmentVariable("SAMPLE_FAILS")) ? 0 : 3;
}

if (Environment.GetEnvironmentVariable("SAMPLE_CRASHES") is not null)
{
    Console.Error.WriteLine("I cannot serve");
    return 4;
}

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();
app.MapGet("/health", () => "ok");
app.MapGet("/environment", () => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(one => $"{one.Key}", one => $"{one.Value}", StringComparer.Ordinal));
app.MapGet("/process", () => Environment.ProcessId);
app.MapPost("/crash", () => Environment.FailFast("as asked"));
app.Lifetime.ApplicationStopping.Register(() =>
{
    // What a process has to write down before it ends.
    Thread.Sleep(TimeSpan.FromSeconds(int.TryParse(builder.Configuration["SAMPLE_STOPS_AFTER"], CultureInfo.InvariantCulture, out var seconds) ? seconds : 0));
    Console.WriteLine("stopped in peace");
});
await app.RunAsync();
return 0;
