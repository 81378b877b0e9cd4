using SkillsHub.Identity;

// The settings and the stylesheet lie beside the binary, from wherever it is started.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddIdentity();

var app = builder.Build();
app.MapIdentity();
await app.RunCommandAsync(args);
